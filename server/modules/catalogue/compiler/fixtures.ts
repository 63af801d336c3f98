/** Small schemas written for tests, each of one thing a schema can say. */

/** A schema of `urn:example:main:1.0.0`, prefix `m`. */
export const schema = (body: string, attributes = '') =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:m="urn:example:main:1.0.0" xmlns:b="urn:example:base" targetNamespace="urn:example:main:1.0.0" elementFormDefault="qualified" ${attributes}>${body}</xs:schema>`

const other = (body: string, attributes = 'targetNamespace="urn:example:base"') =>
  `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:b="urn:example:base" ${attributes}>${body}</xs:schema>`

const root = (content: string) =>
  `<xs:element name="Root"><xs:complexType>${content}</xs:complexType></xs:element>`
const sequence = (content: string, occurs = '') => `<xs:sequence ${occurs}>${content}</xs:sequence>`
const element = (name: string, type = 'xs:token', occurs = '') =>
  `<xs:element name="${name}" type="${type}" ${occurs}/>`
const restricted = (name: string, base: string, facets: string) =>
  `<xs:simpleType name="${name}"><xs:restriction base="${base}">${facets}</xs:restriction></xs:simpleType>`
const OPTIONAL = 'minOccurs="0"'
const MANY = 'maxOccurs="unbounded"'

const CODE = restricted('Code', 'xs:token', '<xs:minLength value="1"/><xs:maxLength value="3"/>')

export const FIXTURES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  imports: {
    'main.xsd': schema(
      `<xs:import namespace="urn:example:base" schemaLocation="base.xsd"/>
       <xs:include schemaLocation="parts.xsd"/><xs:include schemaLocation="chameleon.xsd"/>
       ${root(sequence(`${element('A', 'b:Pair')}<xs:element ref="b:Global" ${OPTIONAL}/>${element('C', 'm:Own')}${element('D', 'm:Lent')}`))}`,
    ),
    'base.xsd': other(
      `<xs:complexType name="Pair">${sequence(element('First') + element('Second', 'xs:date'))}
       <xs:attribute name="q" type="xs:integer" form="qualified"/></xs:complexType>${element('Global', 'xs:boolean')}`,
    ),
    'parts.xsd': schema(CODE.replace('Code', 'Own')),
    'chameleon.xsd': other(
      `<xs:complexType name="Lent">${sequence(element('L', 'LentCode'))}</xs:complexType>${CODE.replace('Code', 'LentCode')}`,
      '',
    ),
  },
  derivation: {
    'main.xsd': schema(
      `${CODE}<xs:complexType name="Base">${sequence(element('A') + element('B', 'xs:date', OPTIONAL))}
        <xs:attribute name="x" type="m:Code"/><xs:attribute name="y" type="xs:int"/></xs:complexType>
       <xs:complexType name="Longer"><xs:complexContent><xs:extension base="m:Base">${sequence(element('C', 'm:Code'))}
        <xs:attribute name="z" type="xs:boolean" use="required"/></xs:extension></xs:complexContent></xs:complexType>
       <xs:complexType name="Less"><xs:complexContent><xs:restriction base="m:Base">${sequence(element('A'))}
        <xs:attribute name="x" type="m:Code" use="required"/><xs:attribute name="y" use="prohibited"/></xs:restriction></xs:complexContent></xs:complexType>
       <xs:complexType name="Amount"><xs:simpleContent><xs:extension base="xs:decimal"><xs:attribute name="unit" type="m:Code" use="required"/></xs:extension></xs:simpleContent></xs:complexType>
       <xs:complexType name="Small"><xs:simpleContent><xs:restriction base="m:Amount"><xs:minInclusive value="0"/><xs:maxExclusive value="10"/><xs:fractionDigits value="1"/></xs:restriction></xs:simpleContent></xs:complexType>
       ${root(sequence(element('Longer', 'm:Longer') + element('Less', 'm:Less', 'maxOccurs="3"') + element('Small', 'm:Small', MANY)))}`,
    ),
  },
  groups: {
    'main.xsd': schema(
      `<xs:group name="Pair">${sequence(element('A') + element('B', 'xs:date', OPTIONAL))}</xs:group>
       <xs:group name="Either"><xs:choice>${element('C')}${element('D', 'xs:int')}</xs:choice></xs:group>
       <xs:attributeGroup name="Inner"><xs:attribute name="i" type="xs:token"/></xs:attributeGroup>
       <xs:attributeGroup name="Marks"><xs:attributeGroup ref="m:Inner"/><xs:attribute name="k" type="xs:gYear" use="required"/></xs:attributeGroup>
       ${root(`${sequence(`<xs:group ref="m:Pair" ${OPTIONAL} ${MANY}/>${element('Z')}<xs:group ref="m:Either"/>`)}<xs:attributeGroup ref="m:Marks"/>`)}`,
    ),
  },
  choices: {
    'main.xsd': schema(
      root(
        sequence(
          `<xs:choice>${element('A')}${sequence(element('B') + element('C', 'xs:date', OPTIONAL))}${sequence(element('D') + element('C', 'xs:date'))}</xs:choice>
           <xs:choice ${OPTIONAL} ${MANY}>${element('E')}${sequence(element('F') + element('G', 'xs:int'))}</xs:choice>
           ${sequence(element('H') + element('I'), OPTIONAL)}${sequence(element('J') + element('K', 'xs:token', OPTIONAL), MANY)}
           ${element('A', 'xs:time', OPTIONAL)}`,
        ),
      ),
    ),
  },
  'any order': {
    'main.xsd': schema(
      root(`<xs:all>${element('A')}${element('B', 'xs:date', OPTIONAL)}${element('C', 'xs:int')}</xs:all>`),
    ),
  },
  'simple types': {
    'main.xsd': schema(
      `${CODE}${restricted('Level', 'm:Code', '<xs:enumeration value="a"/><xs:enumeration value="b"/>')}
       <xs:simpleType name="Codes"><xs:list itemType="m:Code"/></xs:simpleType>
       ${restricted('FewCodes', 'm:Codes', '<xs:minLength value="2"/><xs:maxLength value="3"/>')}
       <xs:simpleType name="Any"><xs:union memberTypes="m:Level xs:date"><xs:simpleType><xs:restriction base="xs:decimal"><xs:totalDigits value="3"/></xs:restriction></xs:simpleType></xs:union></xs:simpleType>
       ${restricted('Octets', 'xs:hexBinary', '<xs:length value="4"/>')}
       ${root(
         sequence(
           [
             ...[
               'string',
               'normalizedString',
               'token',
               'boolean',
               'decimal',
               'integer',
               'byte',
               'unsignedByte',
             ],
             ...[
               'long',
               'negativeInteger',
               'float',
               'double',
               'date',
               'time',
               'dateTime',
               'gYear',
               'gYearMonth',
             ],
             ...[
               'gMonth',
               'gMonthDay',
               'gDay',
               'duration',
               'base64Binary',
               'hexBinary',
               'anyURI',
               'language',
             ],
             ...['Name', 'NCName', 'NMTOKEN', 'NMTOKENS'],
           ]
             .map((type) => element(`V-${type}`, `xs:${type}`, type.length % 2 ? '' : OPTIONAL))
             .join('') +
             element('L', 'm:Level') +
             element('F', 'm:FewCodes') +
             element('U', 'm:Any', MANY) +
             element('O', 'm:Octets'),
         ),
       )}`,
    ),
  },
  'elements in place of others': {
    'main.xsd': schema(
      `${root(sequence(`<xs:element ref="m:Head" ${MANY}/>${element('Last', 'xs:date')}`))}
       <xs:element name="Head" type="xs:token" abstract="true"/><xs:element name="One" type="xs:token" substitutionGroup="m:Head"/>
       <xs:element name="Two" substitutionGroup="m:Head"><xs:simpleType><xs:restriction base="xs:token"><xs:length value="2"/></xs:restriction></xs:simpleType></xs:element>`,
    ),
  },
  'elements without a namespace or a value': {
    'main.xsd': schema(
      `<xs:complexType name="Nothing"/>
       ${root(
         sequence(
           `<xs:element name="Local" type="xs:token" form="unqualified"/><xs:element name="Mark" type="m:Nothing" ${OPTIONAL}/>
            <xs:element name="Maybe" type="xs:date" nillable="true"/>
            <xs:element name="Const" type="xs:token" fixed="x"/><xs:element name="Default" type="xs:token" default="y" ${OPTIONAL}/>`,
         ) + '<xs:attribute name="fixed" type="xs:token" fixed="f"/>',
       )}`,
    ),
  },
  'foreign and mixed content': {
    'main.xsd': schema(
      `<xs:complexType name="Mixed" mixed="true">${sequence(`<xs:any processContents="skip" ${OPTIONAL}/>`)}</xs:complexType>
       ${root(
         sequence(
           `<xs:any processContents="skip" ${MANY} namespace="##other"/>${element('Free', 'xs:anyType', OPTIONAL)}
            ${element('Text', 'm:Mixed')}<xs:element name="Body"><xs:complexType>${sequence('<xs:any processContents="lax" namespace="##any"/>')}</xs:complexType></xs:element>`,
         ),
       )}`,
    ),
  },
  recursion: {
    'main.xsd': schema(
      `<xs:complexType name="Tree">${sequence(element('Name') + element('Branch', 'm:Tree', `${OPTIONAL} ${MANY}`))}</xs:complexType>${element('Root', 'm:Tree')}`,
    ),
  },
}
