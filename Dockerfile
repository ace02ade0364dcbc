# The steps of the first stage are run by `npm run test:long`, line by line, without Docker.
ARG NODE=20

FROM node:${NODE}-bookworm AS build
WORKDIR /build/source
# The packages alone, so that they are installed anew only where they changed.
COPY package.json package-lock.json ./
RUN npm ci --include=dev --no-audit --no-fund
COPY . .
RUN node scripts/image.mjs ../image

FROM node:${NODE}-bookworm-slim
ENV NODE_ENV=production CASEGATE_HOME=/var/lib/casegate
RUN install -d -o node -g node -m 700 /var/lib/casegate
WORKDIR /app
COPY --from=build /build/image ./
USER node
VOLUME /var/lib/casegate
EXPOSE 4000
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT || 4000}/readyz`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
# The server itself is the main process: nobody is in between who could lose the signal to stop.
# Twice what Node gives to what is new: half of the work of collecting it, at full load alone.
CMD ["node", "--max-semi-space-size=32", "dist/src/main.js"]
