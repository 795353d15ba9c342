const phases = {
    reading: '读取',
    diffing: '比对',
    writing: '写入',
    folding: '归并',
    done: '完成',
};
export function createProgressBar(stream) {
    if (!stream.isTTY)
        return { show: () => undefined, end: () => undefined };
    return {
        show: ({ phase, done, total }) => {
            const share = total ? Math.min(1, done / total) : undefined;
            const bar = share === undefined ? '' : `[${'█'.repeat(Math.round(share * 30)).padEnd(30, '·')}] `;
            const count = share === undefined ? `${done.toLocaleString('zh-CN')} 行` : `${Math.round(share * 100)}%`;
            stream.write(`\r\u001B[K${phases[phase]} ${bar}${count}`);
        },
        end: () => stream.write('\r\u001B[K'),
    };
}
//# sourceMappingURL=progress-bar.js.map