/** A new passcode. Apart from the reading: a page that opens a link needs no more than that. */
import type { Random } from './bytes';

const DIGITS = 12;
/** Above it the ten digits would not be equally likely. */
const LARGEST = 250;

/** 12 digits, each as likely as any other: a passcode that people choose would be guessed. */
export function makePasscode(random: Random): string {
	let passcode = '';
	while (passcode.length < DIGITS)
		for (const byte of random(DIGITS)) if (byte < LARGEST && passcode.length < DIGITS) passcode += String(byte % 10);
	return passcode;
}

/** As it is told: three times four. */
export const passcodeGroups = (passcode: string): string[] => passcode.match(/.{1,4}/g) ?? [];
