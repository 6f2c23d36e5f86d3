FROM node:24-slim

ENV NODE_ENV=production DATA_DIR=/data
WORKDIR /app

# First what seldom changes, so that a new version of the bot does not fetch its packages again.
COPY package.json package-lock.json .npmrc ./
RUN npm ci --omit=dev && npm cache clean --force

COPY . .
RUN mkdir /data && chown node:node /data

# The code belongs to root: the process that speaks with the world cannot change it.
USER node
VOLUME /data
EXPOSE 3978

HEALTHCHECK --interval=30s --timeout=5s --start-period=20s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT || 3978}/health/live`).then((reply) => process.exit(reply.ok ? 0 : 1), () => process.exit(1))"]

CMD ["node", "--max-semi-space-size=32", "--disable-warning=ExperimentalWarning", "src/main.ts"]
