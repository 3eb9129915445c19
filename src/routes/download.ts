/** Gives the person a file. Nothing leaves the device: the browser makes it and keeps it where the person says. */
export function download(name: string, file: Blob): void {
	const address = URL.createObjectURL(file);
	Object.assign(document.createElement('a'), { href: address, download: name }).click();
	setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
