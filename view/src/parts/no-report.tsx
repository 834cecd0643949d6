interface Props {
  readonly words: string;
  /** Fills an empty document with the blank form. */
  readonly onBegin: (() => void) | undefined;
}

/** In place of a sheet where the document is no report. */
export function NoReport({ words, onBegin }: Props) {
  return (
    <main class="sheet">
      <div class="page">
        <p>{words}</p>
        {onBegin && (
          <button type="button" class="safe" onClick={onBegin}>
            填入空白年报 Insert a blank report
          </button>
        )}
      </div>
    </main>
  );
}
