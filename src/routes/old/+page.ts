// For browsers that miss what Pit stands on: plain HTML, no script at all.
export const prerender = true;
export const ssr = true;
export const csr = false;
