/** The cell's words for a message, shortened: a 10,000-character cell must not fill a report. */
export function quote(text) {
    const line = text.replace(/\s+/g, ' ');
    return line.length > 40 ? `${line.slice(0, 40)}…` : line;
}
//# sourceMappingURL=reading.js.map