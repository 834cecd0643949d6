# The command with the reader of PDF files: docker run --rm -v "$PWD:/drafts" xxgk-lint 年报.docx
FROM node:22-slim AS build
WORKDIR /source
COPY . .
RUN npm ci --ignore-scripts && npm run build && npm pack --ignore-scripts -w cli --pack-destination /

FROM node:22-slim
COPY --from=build /xxgk-lint-*.tgz /tmp/
RUN npm install --global --omit=optional --no-fund --no-audit /tmp/xxgk-lint-*.tgz pdfjs-dist@5.5.207 \
  && npm cache clean --force \
  && rm /tmp/xxgk-lint-*.tgz
USER node
WORKDIR /drafts
ENTRYPOINT ["xxgk-lint"]
CMD ["."]
