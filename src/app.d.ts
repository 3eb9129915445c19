declare global {
	namespace App {
		interface Error {
			message: string;
		}
	}
}

/** The address of the pictures of word cards, made at build by deploy/card-pictures.ts. */
declare module 'virtual:card-pictures' {
	const address: string;
	export default address;
}
