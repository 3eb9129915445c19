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

/** Attributes that say where the words of each other language are, made at build by deploy/lean-messages.ts. */
declare module 'virtual:word-files' {
	const attributes: string;
	export default attributes;
}
