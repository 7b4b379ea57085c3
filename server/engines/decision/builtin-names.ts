// The functions of FEEL that an expression may name. Absent on purpose: those that read the clock, and `range`, which makes ranges from text.
export const builtinNames: ReadonlySet<string> = new Set(
  `number; string; date; date and time; time; duration; years and months duration; not; substring; string length; upper case; lower case;
  substring before; substring after; replace; contains; matches; starts with; ends with; split; string join; list contains; list replace;
  count; min; max; sum; mean; all; any; sublist; append; concatenate; insert before; remove; reverse; index of; union; distinct values;
  flatten; product; median; stddev; mode; decimal; floor; ceiling; abs; round up; round down; round half up; round half down; modulo; sqrt;
  log; exp; odd; even; is; before; after; meets; met by; overlaps; overlaps before; overlaps after; finishes; finished by; includes; during;
  starts; started by; coincides; day of year; day of week; month of year; week of year; sort; get value; get entries; context;
  context merge; context put`
    .split(';')
    .map((name) => name.replace(/\s+/g, ' ').trim()),
)

export const clockNames: ReadonlySet<string> = new Set(['now', 'today', 'random number'])

/** Functions whose work or result grows with the product of their arguments; each counts as one level of repetition. */
export const multiplyingNames: ReadonlySet<string> = new Set(
  `replace; split; string join; distinct values; union; sort; remove; index of; list replace; mode; list contains`
    .split(';')
    .map((name) => name.trim()),
)

/** Functions that take a pattern as their second argument. */
export const patternNames: ReadonlySet<string> = new Set(['matches', 'replace', 'split'])
