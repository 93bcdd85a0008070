import { readSettings } from "../../checks/settings";
import type { Ledger } from "../../ledger/ledger";
import { type Cents, addCents, cents, sumOf, zeroCents } from "../../quantities/money";
import type { PlainDate } from "../../quantities/plainDate";
import type { Placed } from "../../schema/tables";
import type { BalanceEvidence } from "../balance";
import type { PostCode } from "../operation/costPosts";
import { type OperationReport, operationReport } from "../operation/operationReport";
import { monetarySample } from "./monetarySample";

/** One piece of a heading: an invoice, or the month of a person. */
export interface CheckedPiece {
  readonly record: string;
  readonly date: PlainDate | null;
  readonly label: string;
  readonly cents: Cents;
  /** `Dépenses!H14` */
  readonly cell: string;
}

/** A heading of the report, with what of it is looked at. */
export interface CheckedPost {
  readonly code: PostCode;
  readonly total: Cents;
  /** Pieces it is made of, in the order of the report. */
  readonly pieces: readonly CheckedPiece[];
  /** Every piece is looked at, or those drawn by monetary unit. */
  readonly method: "all" | "drawn";
  readonly step: Cents | null;
  readonly start: Cents | null;
  readonly sample: readonly CheckedPiece[];
  readonly sampled: Cents;
}

/** The file of a service check: what is declared, the sample, and how it was drawn (domain.md § 3.3). */
export interface ServiceCheck {
  readonly report: OperationReport;
  /** Headings proved piece by piece; flat rates follow their base and are not sampled. */
  readonly posts: readonly CheckedPost[];
  /** Pieces per heading beyond which a sample is drawn, pieces wanted, seed of the draw. */
  readonly threshold: number;
  readonly wanted: number;
  readonly seed: number;
}

/** Draws the sample of every heading; the same tables and settings always give the same one. */
export function serviceCheck(
  ledger: Ledger,
  agreement: Placed<"agreements">,
  year: number,
): ServiceCheck {
  const { settings } = readSettings(ledger.settings);
  const { sampleThreshold: threshold, sampleSize: wanted, sampleSeed: seed } = settings;
  const report = operationReport(ledger, agreement, year);
  const dates = new Map(ledger.expenses.map(({ id, date }) => [id, date]));
  const posts = report.costs
    .filter(({ evidence }) => evidence.length > 0)
    .map(({ code, cents: total, evidence }): CheckedPost => {
      const pieces = piecesOf(evidence, dates);
      const drawn = monetarySample(
        pieces.map((piece) => piece.cents),
        wanted,
        seed,
      );
      const isDrawn = pieces.length > threshold && drawn.drawn.length < pieces.length;
      const chosen = new Set(drawn.drawn);
      // What lowers the cost (credit notes) is always looked at: it cannot be drawn.
      const sample = isDrawn
        ? pieces.filter((piece, place) => chosen.has(place) || piece.cents < 0)
        : pieces;
      return {
        ...{ code, total, pieces, sample },
        method: isDrawn ? "drawn" : "all",
        step: isDrawn ? cents(drawn.step) : null,
        start: isDrawn ? cents(drawn.start) : null,
        sampled: sumOf(sample, (piece) => piece.cents),
      };
    });
  return { report, posts, threshold, wanted, seed };
}

function piecesOf(
  evidence: readonly BalanceEvidence[],
  dates: ReadonlyMap<string, PlainDate>,
): CheckedPiece[] {
  const byRecord = new Map<string, CheckedPiece>();
  for (const { record, label, cents: amount, cell } of evidence) {
    const known = byRecord.get(record);
    byRecord.set(record, {
      ...{ record, label, cell, date: dates.get(record) ?? null },
      ...known,
      cents: addCents(known?.cents ?? zeroCents, amount),
    });
  }
  return [...byRecord.values()];
}
