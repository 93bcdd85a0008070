import type { AnyClass } from "../protocol/members";
import {
  addinInternalServiceClass,
  appRuntimePersistenceServiceClass,
  appRuntimeServiceClass,
  customFunctionsClass,
} from "./addIn";
import {
  applicationClass,
  cultureInfoClass,
  datetimeFormatInfoClass,
  numberFormatInfoClass,
  runtimeClass,
} from "./application";
import { filterClasses } from "./autoFilter";
import { bindingClasses } from "./bindings";
import { borderClass, rangeBorderCollectionClass } from "./borders";
import { chartClasses } from "./charts/chartClasses";
import { commentReplyClasses } from "./commentReplies";
import { commentClasses } from "./comments";
import { conditionalFormatClasses } from "./conditionalFormats";
import { conditionalKindClasses } from "./conditionalKinds";
import { conditionalLookClasses } from "./conditionalLook";
import type { HostContext } from "./context";
import {
  customXmlPartClass,
  customXmlPartCollectionClass,
  customXmlPartScopedCollectionClass,
} from "./customXml";
import { dataValidationClass } from "./dataValidation";
import {
  customPropertyClass,
  customPropertyCollectionClass,
  documentPropertiesClass,
} from "./documentProperties";
import { worksheetFreezePanesClass } from "./freezePanes";
import { functionResultClass, functionsClass } from "./functions";
import { iterativeCalculationClass } from "./iterativeCalculation";
import { linkedWorkbookCollectionClass } from "./linkedWorkbooks";
import { namedSheetViewClasses } from "./namedSheetViews";
import { noteClasses } from "./notes";
import { pageBreakClass, pageBreakCollectionClass } from "./pageBreaks";
import { headerFooterClass, headerFooterGroupClass, pageLayoutClass } from "./pageLayout";
import { worksheetProtectionClass } from "./protection";
import { pivotClasses } from "./pivots/pivotClasses";
import { rangeAreasClasses } from "./rangeAreas";
import { rangeSortClass, tableSortClass } from "./sort";
import { rangeChangeClasses } from "./rangeChanges";
import { rangeViewClasses } from "./rangeView";
import { relatedCellClasses } from "./relatedCells";
import { namedItemArrayValuesClass } from "./nameValues";
import { shapeClasses } from "./shapes/shapeClasses";
import { sheetPropertyClasses } from "./sheetProperties";
import { stylePartClasses } from "./styleParts";
import { styleClasses } from "./styles";
import { namedItemClass, namedItemCollectionClass } from "./names";
import { rangeClass } from "./range";
import { rangeFormatClass } from "./rangeFormat";
import { formatProtectionClass, rangeFillClass, rangeFontClass } from "./rangeLook";
import { settingClass, settingCollectionClass } from "./settings";
import { tableClass } from "./table";
import { tableColumnClass, tableColumnCollectionClass } from "./tableColumns";
import { tableRowClass, tableRowCollectionClass } from "./tableRows";
import { tableCollectionClass, tableScopedCollectionClass } from "./tables";
import { workbookClass, workbookProtectionClass } from "./workbook";
import { worksheetClass } from "./worksheet";
import { worksheetCollectionClass } from "./worksheets";

const classes: readonly AnyClass<HostContext>[] = [
  ...chartClasses,
  ...shapeClasses,
  ...pivotClasses,
  addinInternalServiceClass,
  appRuntimePersistenceServiceClass,
  appRuntimeServiceClass,
  customFunctionsClass,
  applicationClass,
  borderClass,
  cultureInfoClass,
  customXmlPartClass,
  customXmlPartCollectionClass,
  customXmlPartScopedCollectionClass,
  datetimeFormatInfoClass,
  formatProtectionClass,
  namedItemClass,
  namedItemCollectionClass,
  numberFormatInfoClass,
  rangeBorderCollectionClass,
  rangeClass,
  rangeFillClass,
  rangeFontClass,
  rangeFormatClass,
  runtimeClass,
  settingClass,
  settingCollectionClass,
  tableClass,
  tableCollectionClass,
  tableColumnClass,
  tableColumnCollectionClass,
  tableRowClass,
  tableRowCollectionClass,
  tableScopedCollectionClass,
  workbookClass,
  workbookProtectionClass,
  worksheetClass,
  worksheetCollectionClass,
  dataValidationClass,
  customPropertyClass,
  customPropertyCollectionClass,
  documentPropertiesClass,
  worksheetFreezePanesClass,
  functionResultClass,
  functionsClass,
  pageBreakClass,
  pageBreakCollectionClass,
  headerFooterClass,
  headerFooterGroupClass,
  pageLayoutClass,
  worksheetProtectionClass,
  ...rangeAreasClasses,
  rangeSortClass,
  tableSortClass,
  ...sheetPropertyClasses,
  namedItemArrayValuesClass,
  ...styleClasses,
  ...stylePartClasses,
  ...filterClasses,
  ...bindingClasses,
  ...namedSheetViewClasses,
  linkedWorkbookCollectionClass,
  iterativeCalculationClass,
  ...rangeViewClasses,
  ...rangeChangeClasses,
  ...relatedCellClasses,
  ...commentClasses,
  ...commentReplyClasses,
  ...noteClasses,
  ...conditionalFormatClasses,
  ...conditionalKindClasses,
  ...conditionalLookClasses,
];

/** Every class the stand-in knows, by name. */
export const catalogue: ReadonlyMap<string, AnyClass<HostContext>> = new Map(
  classes.map((table) => [table.name, table]),
);
