import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const api = process.env['TUKU_API'] ?? 'http://127.0.0.1:7070';

export default defineConfig({
  root: 'src/web',
  base: '/',
  plugins: [react()],
  build: {
    outDir: '../../dist/web',
    emptyOutDir: true,
    target: 'es2022',
    // ECharts and Ant Design are each one chunk that seldom changes.
    chunkSizeWarningLimit: 1500,
  },
  worker: { format: 'es' },
  server: { proxy: { '/api/': api, '/archive/': api } },
});
