// Dates in words: the same as in reports.
export * from '../../schema/words/date.ts';
