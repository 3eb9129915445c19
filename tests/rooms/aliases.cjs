/** SvelteKit's aliases, for dependency-cruiser: it does not follow the `extends` of tsconfig.json. */
const lib = `${process.cwd()}/src/lib`;
module.exports = { resolve: { alias: { $lib: lib, $paraglide: `${lib}/paraglide` } } };
