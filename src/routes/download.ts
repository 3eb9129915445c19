/** Gives the person a file. Nothing leaves the device: the browser makes it and keeps it where the person says. */
export function download(name: string, text: string, type: string): void {
	const address = URL.createObjectURL(new Blob([text], { type }));
	Object.assign(document.createElement('a'), { href: address, download: name }).click();
	setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
