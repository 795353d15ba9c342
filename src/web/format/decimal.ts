// Decimals in words: the same as in reports.
export * from '../../schema/words/decimal.ts';
