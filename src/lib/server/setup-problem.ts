/** Why the server cannot start, in words for who runs it. Printed alone: it is no mistake in the code. */
export class SetupProblem extends Error {
	override readonly name = 'SetupProblem';
}
