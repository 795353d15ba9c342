// From the ending of a name (…有限公司, …项目, …论坛) back to where it may begin.

export interface WayBack {
  /** No name begins before it: a mark that ends names, an opening bracket, or the farthest that a name reaches. */
  from: number;
  /** A bracket was closed that never opened. */
  unbalanced: boolean;
}

/**
 * Over whole brackets, 湖南(衡阳)示例公司, to the first of the `hard` marks or to `bottom`. With `quoted`
 * also over a whole quotation at the head of a name: “一带一路”国际合作论坛.
 */
export function walkBack(
  text: string,
  form: number,
  bottom: number,
  hard: ReadonlySet<string>,
  quoted = false,
): WayBack {
  let from = form;
  let depth = 0;
  while (from > bottom) {
    const sign = text[from - 1] as string;
    if (sign === ')') depth += 1;
    else if (sign === '(') {
      if (depth === 0) break;
      depth -= 1;
    } else if (quoted && sign === '”') {
      const open = bottom + text.slice(bottom, from).lastIndexOf('“');
      if (open < bottom) break;
      from = open;
      continue;
    } else if (hard.has(sign)) break;
    from -= 1;
  }
  return { from, unbalanced: depth > 0 };
}
