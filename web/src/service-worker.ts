/** What a service worker has to do with, as far as it is wanted here. */
declare const self: {
  addEventListener(type: "install" | "activate", listener: (event: { waitUntil(work: Promise<unknown>): void }) => void): void;
  addEventListener(
    type: "fetch",
    listener: (event: { readonly request: Request; respondWith(answer: Promise<Response>): void }) => void,
  ): void;
  skipWaiting(): Promise<void>;
};

/* Keeps the page's own files, so that it opens without a network. Written in by the build: */
const version: string = "{{version}}";
const files = "{{files}}" as unknown as readonly string[];

const name = `xxgk-lint-${version}`;

self.addEventListener("install", (event) => {
  event.waitUntil(caches.open(name).then((cache) => cache.addAll([...files])));
  void self.skipWaiting();
});

self.addEventListener("activate", (event) => {
  event.waitUntil(throwOthersAway());
});

/** The kept file; the network's where it is none of ours, as a page of the rules is. */
self.addEventListener("fetch", (event) => {
  event.respondWith(
    caches.open(name).then(async (cache) => (await cache.match(event.request, { ignoreSearch: true })) ?? fetch(event.request)),
  );
});

async function throwOthersAway(): Promise<void> {
  const others = (await caches.keys()).filter((each) => each.startsWith("xxgk-lint-") && each !== name);
  await Promise.all(others.map((each) => caches.delete(each)));
}
