import type { HostPivot } from "../../model/pivot";
import { captionOf } from "../../pivots/pivotGrid";
import { HostError } from "../../protocol/errors";
import type { HostObject } from "../../protocol/members";
import { flag, integer, objectOf, text } from "../args";
import { classTable, method, navigation, property, type Members } from "../define";
import { the } from "../targets";
import { dataHierarchyClasses } from "./dataHierarchies";
import { allFields, fieldNamed } from "./fieldNames";
import {
  withField,
  type PivotAxisTarget,
  type PivotFieldTarget,
  type PivotOnAxisTarget,
  type PivotTarget,
} from "./pivotTargets";

const fieldName: Members<PivotFieldTarget>[string] = property(
  "1.8",
  ({ pivot, field }) => captionOf(pivot.get(), field),
  ({ pivot, field }, value, context) => {
    pivot.set(context, withField(pivot.get(), field, { caption: text(value) }));
  },
);

const fieldsOf: Members<PivotFieldTarget>[string] = navigation("1.8", (target) =>
  the("PivotFieldCollection", target),
);

const pivotHierarchyCollectionClass = classTable(
  "PivotHierarchyCollection",
  {
    getCount: method("1.8", (target) => target.get().cache.fields.length),
    getItemOrNullObject: method("1.8", (pivot, [key]) => {
      const field = fieldNamed(pivot.get(), key, allFields(pivot.get()));
      return field === null ? null : the("PivotHierarchy", { pivot, field });
    }),
  },
  {
    collection: {
      items: (pivot) =>
        allFields(pivot.get()).map((field) => the("PivotHierarchy", { pivot, field })),
      item: (pivot, key) => {
        const field = fieldNamed(pivot.get(), key, allFields(pivot.get()));
        if (field === null) throw new HostError("ItemNotFound");
        return the("PivotHierarchy", { pivot, field });
      },
    },
  },
);

const identity = ({ field }: PivotFieldTarget): { readonly Id: string } => ({ Id: field });

const pivotHierarchyClass = classTable(
  "PivotHierarchy",
  { id: property("1.8", ({ field }) => field), name: fieldName, fields: fieldsOf },
  { identity },
);

/** Takes a field off the rows, columns and filters: it stands on one of them at most. */
function withoutField(pivot: HostPivot, field: string): HostPivot {
  const others = (fields: readonly string[]): string[] => fields.filter((one) => one !== field);
  return {
    ...pivot,
    rows: others(pivot.rows),
    columns: others(pivot.columns),
    filters: others(pivot.filters),
  };
}

type OnAxis = "RowColumnPivotHierarchy" | "FilterPivotHierarchy";

function axisMembers(type: OnAxis): Members<PivotAxisTarget> {
  const target = (pivot: PivotTarget, axis: PivotAxisTarget["axis"], field: string): HostObject =>
    the(type, { pivot, axis, field });
  return {
    add: method("1.8", ({ pivot, axis }, [hierarchy], context) => {
      const given = objectOf(hierarchy, "PivotHierarchy");
      if (given?.pivot.id !== pivot.id) throw new HostError("InvalidArgument", "a hierarchy of it");
      const without = withoutField(pivot.get(), given.field);
      pivot.set(context, { ...without, [axis]: [...without[axis], given.field] });
      return target(pivot, axis, given.field);
    }),
    getCount: method("1.8", ({ pivot, axis }) => pivot.get()[axis].length),
    getItemOrNullObject: method("1.8", ({ pivot, axis }, [key]) => {
      const field = fieldNamed(pivot.get(), key, pivot.get()[axis]);
      return field === null ? null : target(pivot, axis, field);
    }),
    remove: method("1.8", ({ pivot, axis }, [hierarchy], context) => {
      const given = objectOf(hierarchy, type);
      if (given === null || !pivot.get()[axis].includes(given.field))
        throw new HostError("InvalidArgument", "a hierarchy of it");
      pivot.set(context, withoutField(pivot.get(), given.field));
    }),
  };
}

function axisCollection(type: OnAxis) {
  return {
    items: ({ pivot, axis }: PivotAxisTarget) =>
      pivot.get()[axis].map((field) => the(type, { pivot, axis, field })),
    item: ({ pivot, axis }: PivotAxisTarget, key: unknown) => {
      const field = fieldNamed(pivot.get(), key, pivot.get()[axis]);
      if (field === null) throw new HostError("ItemNotFound");
      return the(type, { pivot, axis, field });
    },
  };
}

const onAxis: Members<PivotOnAxisTarget> = {
  id: property("1.8", ({ field }) => field),
  name: fieldName,
  fields: fieldsOf,
  position: property(
    "1.8",
    ({ pivot, axis, field }) => pivot.get()[axis].indexOf(field),
    ({ pivot, axis, field }, value, context) => {
      const now = pivot.get();
      const fields = now[axis].filter((one) => one !== field);
      fields.splice(integer(value), 0, field);
      pivot.set(context, { ...now, [axis]: fields });
    },
  ),
  setToDefault: method("1.8", ({ pivot, field }, _args, context) => {
    const fields = new Map(pivot.get().fields);
    fields.delete(field);
    pivot.set(context, { ...pivot.get(), fields });
  }),
};

const rowColumnClasses = [
  classTable("RowColumnPivotHierarchyCollection", axisMembers("RowColumnPivotHierarchy"), {
    collection: axisCollection("RowColumnPivotHierarchy"),
  }),
  classTable("RowColumnPivotHierarchy", onAxis, { identity }),
] as const;

const filterClasses = [
  classTable("FilterPivotHierarchyCollection", axisMembers("FilterPivotHierarchy"), {
    collection: axisCollection("FilterPivotHierarchy"),
  }),
  classTable(
    "FilterPivotHierarchy",
    {
      ...onAxis,
      enableMultipleFilterItems: property(
        "1.8",
        ({ pivot, field }) => pivot.get().fields.get(field)?.multipleFilterItems ?? false,
        ({ pivot, field }, value, context) => {
          pivot.set(context, withField(pivot.get(), field, { multipleFilterItems: flag(value) }));
        },
      ),
    },
    { identity },
  ),
] as const;

export const pivotHierarchyClasses = [
  pivotHierarchyCollectionClass,
  pivotHierarchyClass,
  ...rowColumnClasses,
  ...filterClasses,
  ...dataHierarchyClasses,
] as const;
