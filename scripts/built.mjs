// Loaded before a bench (`node --import tsx --import ./scripts/built.mjs bench/x.ts`): what it imports from
// src/ comes from dist/ instead, so that the built product is measured, as a user runs it.
import { register } from 'node:module';

const hooks = `
  const source = ${JSON.stringify(new URL('../src/', import.meta.url).href)};
  const built = ${JSON.stringify(new URL('../dist/', import.meta.url).href)};
  export async function resolve(specifier, context, next) {
    if (!specifier.startsWith('.') || !context.parentURL) return next(specifier, context);
    const url = new URL(specifier, context.parentURL).href;
    if (!url.startsWith(source)) return next(specifier, context);
    return next(built + url.slice(source.length).replace(/\\.ts$/, '.js'), context);
  }`;
register(`data:text/javascript,${encodeURIComponent(hooks)}`);
