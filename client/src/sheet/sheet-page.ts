import { Uri, type Webview } from "vscode";

/** The page that a sheet is drawn in: nothing but the view's own script and style, and no way out of it. */
export function sheetPage(webview: Webview, extension: Uri, language: string): string {
  const file = (name: string) => webview.asWebviewUri(Uri.joinPath(extension, "dist", name));
  const policy = `default-src 'none'; script-src ${webview.cspSource}; style-src ${webview.cspSource}`;
  return `<!DOCTYPE html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="${file("sheet.css")}">
<title>表格视图</title>
</head>
<body>
<div id="root"></div>
<script src="${file("sheet.js")}"></script>
</body>
</html>`;
}
