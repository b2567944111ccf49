import * as ts from 'typescript-7/unstable/sync';
import { remembered } from './remembered.js';

/** What the compiler is asked of types: it answers from another process, so it is asked everything once. */
export type Questions = ReturnType<typeof questionsTo>;

export function questionsTo(checker: ts.Checker) {
  const propertiesByName = remembered((type: ts.Type) =>
    remembered((name: string) => checker.getPropertyOfType(type, name)),
  );
  const signaturesOf = (kind: ts.SignatureKind) =>
    remembered((type: ts.Type) => checker.getSignaturesOfType(type, kind));
  const parametersOf = remembered((signature: ts.Signature) => signature.getParameters());
  const indexInfos = remembered((type: ts.Type) => checker.getIndexInfosOfType(type));
  const indexBy = (key: ts.TypeFlags) => (type: ts.Type) =>
    indexInfos(type).find(({ keyType }) => (keyType.flags & key) !== 0);

  return {
    propertyOf: (type: ts.Type, name: string) => propertiesByName(type)(name),
    propertiesOf: remembered((type: ts.Type) => checker.getPropertiesOfType(type)),
    typeOf: remembered((symbol: ts.Symbol) => checker.getTypeOfSymbol(symbol)!),
    exportsOf: remembered((module: ts.Symbol) => checker.getExportsOfModule(module)),
    unaliased: remembered((symbol: ts.Symbol) =>
      symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol,
    ),
    declaredType: remembered((symbol: ts.Symbol) => checker.getDeclaredTypeOfSymbol(symbol)),
    callsOf: signaturesOf(ts.SignatureKind.Call),
    constructionsOf: signaturesOf(ts.SignatureKind.Construct),
    parametersOf,
    typesOfParameters: remembered((signature: ts.Signature) => {
      const parameters = parametersOf(signature);
      return parameters.length > 0 ? (checker.getTypeOfSymbol(parameters) as ts.Type[]) : [];
    }),
    resultOf: remembered((signature: ts.Signature) => checker.getReturnTypeOfSignature(signature)!),
    stringIndexOf: indexBy(ts.TypeFlags.String),
    numberIndexOf: indexBy(ts.TypeFlags.Number),
    withoutNull: remembered((type: ts.Type) => checker.getNonNullableType(type)!),
    partsOf: remembered((type: ts.UnionOrIntersectionType) => type.getTypes()),
    constraintOf: remembered((type: ts.Type) => checker.getBaseConstraintOfType(type)),
    basesOf: remembered((type: ts.InterfaceType) => checker.getBaseTypes(type)),
    argumentsOf: remembered((type: ts.TypeReference) => checker.getTypeArguments(type)),
    isArray: remembered((type: ts.Type) => checker.isArrayType(type)),
    isTuple: remembered((type: ts.Type) => checker.isTupleType(type)),
    promise: checker.getDeclaredTypeOfSymbol(checker.resolveName('Promise', ts.SymbolFlags.Type)!),
    anyType: checker.getAnyType(),
  };
}
