import tailwindcss from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const server = process.env['BATON_DEV_SERVER'] ?? 'http://127.0.0.1:3000'

export default defineConfig({
  plugins: [react(), tailwindcss()],
  // Relative, so that the console also works below a path. The server completes the addresses in index.html.
  base: './',
  build: { outDir: 'dist', emptyOutDir: true, assetsInlineLimit: 0, chunkSizeWarningLimit: 700 },
  server: {
    proxy: {
      '/v1': { target: server, ws: true, changeOrigin: false },
      ...Object.fromEntries(['/demo', '/widget.js', '/widget', '/docs', '/openapi.json'].map((path) => [path, server])),
    },
  },
})
