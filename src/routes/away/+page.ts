// Where Snel weg goes without internet: a page that says nothing about Pit.
export const prerender = true;
export const ssr = true;
export const csr = false;
