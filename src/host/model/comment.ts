/** A threaded comment on one cell (officejs A-66). */
export interface HostComment {
  /** A GUID in braces. */
  readonly id: string;
  readonly row: number;
  readonly column: number;
  readonly authorName: string;
  readonly authorEmail: string;
  readonly content: string;
  readonly contentType: "Plain" | "Mention";
  /** For contents with mentions: `<at id="0">Name</at>` stands for the one with that id. */
  readonly richContent: string;
  readonly mentions: readonly HostMention[];
  readonly created: Date;
  readonly resolved: boolean;
  readonly replies: readonly HostCommentReply[];
}

export type HostCommentReply = Omit<HostComment, "row" | "column" | "replies" | "resolved">;

export interface HostMention {
  readonly id: number;
  readonly name: string;
  readonly email: string;
}

/** An old-style note on one cell. */
export interface HostNote {
  readonly row: number;
  readonly column: number;
  readonly authorName: string;
  readonly content: string;
  readonly visible: boolean;
  /** Points. */
  readonly height: number;
  readonly width: number;
}
