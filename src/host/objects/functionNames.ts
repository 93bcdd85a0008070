/** Functions of the engine that `context.workbook.functions` documents, as the API writes them (`countIf`, `stDev_S`). */
export const functionNames: readonly string[] = `
abs acos acosh and arabic areas asin asinh atan atan2 atanh aveDev average averageA averageIf averageIfs base bin2Dec
binom_Dist ceiling_Math char choose clean code columns combin combina concatenate confidence_Norm cos cosh cot count
countA countBlank countIf countIfs csc cumIPmt cumPrinc date datevalue day days days360 db ddb dec2Bin dec2Hex decimal
degrees devSq dollarDe dollarFr edate effect eoMonth error_Type even exact exp fact factDouble false find fisher fixed
floor_Math fv gcd geoMean hlookup harMean hex2Dec hour hyperlink if int ipmt irr isErr isError isEven isFormula
isLogical isNA isNonText isNumber isOdd isText isoWeekNum ispmt isref kurt large lcm left len ln log log10 lookup
lower mirr mround match max maxA median mid min minA minute mod month multiNomial n nper na networkDays
networkDays_Intl nominal norm_Dist norm_Inv norm_S_Dist norm_S_Inv not now npv numberValue odd or pduration
percentRank_Exc percentRank_Inc percentile_Exc percentile_Inc permut permutationa pi pmt poisson_Dist power ppmt
product proper pv quartile_Exc quartile_Inc quotient radians rand randBetween rank_Eq rate replace rept right roman
round roundDown roundUp rows rri sec second sheet sheets sign sin sinh skew sln small sqrt sqrtPi stDev_P stDev_S
standardize substitute subtotal sum sumIf sumIfs sumSq syd t tan tanh text time timevalue today trim true trunc type
unichar unicode upper vlookup value var_P var_S weekNum weekday workDay workDay_Intl xirr xnpv xor year yearFrac
`
  .trim()
  .split(/\s+/);
