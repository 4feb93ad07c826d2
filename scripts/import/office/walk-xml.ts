import { Parser } from 'saxen';

/** What an XML document holds, in its order. Names are without prefix, text is decoded. */
export interface XmlVisitor {
  open?(name: string, attributes: ReadonlyMap<string, string>): void;
  text?(value: string): void;
  close?(name: string): void;
}

/** Reads an XML document from one end to the other. Throws when it is not well formed. */
export function walkXml(xml: string, visitor: XmlVisitor): void {
  const parser = new Parser();
  parser.on('openTag', (name, attributes, decode) => {
    visitor.open?.(
      localName(name),
      new Map(Object.entries(attributes()).map(([key, value]) => [localName(key), decode(value)])),
    );
  });
  parser.on('closeTag', (name) => visitor.close?.(localName(name)));
  parser.on('text', (text, decode) => visitor.text?.(decode(text)));
  parser.on('cdata', (text) => visitor.text?.(text));
  parser.on('error', (error) => {
    throw error;
  });
  parser.parse(xml);
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);
