FROM node:22-slim AS build
WORKDIR /app
COPY package.json package-lock.json ./
COPY packages/core/package.json packages/core/
COPY packages/detect/package.json packages/detect/
COPY packages/client/package.json packages/client/
COPY packages/server/package.json packages/server/
COPY packages/console/package.json packages/console/
COPY packages/widget/package.json packages/widget/
COPY packages/sdk/package.json packages/sdk/
RUN npm ci
COPY . .
RUN node scripts/build.mjs --all && npm prune --omit=dev

FROM node:22-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000 BATON_DATA=/data
WORKDIR /app
COPY --from=build /app/package.json ./
COPY --from=build /app/node_modules node_modules
COPY --from=build /app/packages/core packages/core
COPY --from=build /app/packages/detect packages/detect
COPY --from=build /app/packages/server packages/server
COPY --from=build /app/packages/console/dist packages/console/dist
COPY --from=build /app/packages/widget/dist packages/widget/dist
COPY --from=build /app/packages/widget/demo packages/widget/demo
RUN mkdir /data && chown node:node /data
USER node
VOLUME /data
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=3s --start-period=20s CMD ["node", "-e", "fetch('http://127.0.0.1:3000/readyz').then(r => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "packages/server/dist/main.js"]
