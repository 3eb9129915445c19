/** As much of YAML as a compose file needs, read by the parser that comes along with prettier. */
import { parsers } from 'prettier/plugins/yaml';

type Node = { type: string; value?: string; anchor?: { value: string } | null; children?: (Node | null)[] };

/** All scalars are strings, as in an environment. Knows anchors, aliases and `<<`. @throws Error on anything else */
export function parseYaml(text: string): unknown {
	const anchors = new Map<string, unknown>();

	function read(node: Node | null | undefined): unknown {
		if (!node) return null;
		const value = readBare(node);
		if (node.anchor) anchors.set(node.anchor.value, value);
		return value;
	}
	function readBare({ type, value, children = [] }: Node): unknown {
		switch (type) {
			case 'root':
			case 'document':
			case 'mappingKey':
			case 'mappingValue':
			case 'flowMappingItem':
			case 'flowSequenceItem':
			case 'sequenceItem':
				return read(children.at(-1));
			case 'documentBody':
				return read(children[0]);
			case 'plain':
			case 'quoteSingle':
			case 'quoteDouble':
			case 'blockLiteral':
				return value;
			case 'null':
				return null;
			case 'alias':
				if (!anchors.has(value ?? '')) throw new Error(`*${value} is nowhere`);
				return anchors.get(value ?? '');
			case 'sequence':
			case 'flowSequence':
				return children.map(read);
			case 'mapping':
			case 'flowMapping':
				return children.reduce<object>((all, item) => ({ ...all, ...readPair(item) }), {});
			default:
				throw new Error(`YAML of a kind that is not used here: ${type}`);
		}
	}
	function readPair(item: Node | null): object {
		const [key, value] = item?.children ?? [];
		const name = read(key);
		return name === '<<' ? (read(value) as object) : { [String(name)]: read(value) };
	}
	return read(parsers.yaml.parse(text, {} as never) as Node);
}
