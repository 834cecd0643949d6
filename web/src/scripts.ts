/** What is loaded as text: the workers' scripts, and the examples as JSON. */
export type ScriptName = "engine" | "pdf" | "examples";

declare global {
  var xxgkScripts: { [name in ScriptName]?: string } | undefined;
}

/**
 * A worker's script as text: it stands in the page itself where this is one file, and is a string in a script of its own elsewhere. A page
 * that may not connect to anything can read no file in another way.
 */
export async function scriptText(name: ScriptName): Promise<string> {
  const inlined = document.getElementById(`script-${name}`)?.textContent;
  if (inlined) return JSON.parse(inlined) as string;
  if (globalThis.xxgkScripts?.[name] === undefined) await load(`${name}.js`);
  const text = globalThis.xxgkScripts?.[name];
  if (text === undefined) throw new Error(`${name}.js holds no script`);
  return text;
}

function load(address: string): Promise<unknown> {
  const known = document.querySelector<HTMLScriptElement>(`script[src="${address}"]`);
  const script = known ?? document.createElement("script");
  const loaded = new Promise((resolve, reject) => {
    script.addEventListener("load", resolve);
    script.addEventListener("error", () => reject(new Error(`${address} could not be loaded`)));
  });
  if (!known) {
    script.src = address;
    document.head.append(script);
  }
  return loaded;
}
