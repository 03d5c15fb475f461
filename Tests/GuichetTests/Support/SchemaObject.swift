import FoundationEssentials

/// As much of a JSON Schema as is needed to compare its keys and words with those of the code.
final class SchemaObject: Decodable, Sendable {
  let reference: String?
  let properties: [String: SchemaObject]?
  let required: [String]?
  /// Where its words are texts alone.
  let enumeration: [String]?
  let alternatives: [SchemaObject]?
  let items: SchemaObject?
  let definitions: [String: SchemaObject]?
  /// Whether keys that are not named are refused.
  let isClosed: Bool

  init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    reference = try container.decodeIfPresent(String.self, forKey: .reference)
    properties = try container.decodeIfPresent([String: SchemaObject].self, forKey: .properties)
    required = try container.decodeIfPresent([String].self, forKey: .required)
    enumeration = try? container.decodeIfPresent([String].self, forKey: .enumeration)
    alternatives = try container.decodeIfPresent([SchemaObject].self, forKey: .alternatives)
    items = try container.decodeIfPresent(SchemaObject.self, forKey: .items)
    definitions = try container.decodeIfPresent([String: SchemaObject].self, forKey: .definitions)
    isClosed = try container.decodeIfPresent(Bool.self, forKey: .additionalProperties) == false
  }

  enum CodingKeys: String, CodingKey {
    case properties, required, items, additionalProperties
    case reference = "$ref"
    case enumeration = "enum"
    case alternatives = "anyOf"
    case definitions = "$defs"
  }
}

/// What stands in a line of JSON.
enum JSONValue: Decodable {
  case object([String: JSONValue])
  case array([JSONValue])
  case scalar

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if let object = try? container.decode([String: JSONValue].self) {
      self = .object(object)
    } else if let array = try? container.decode([JSONValue].self) {
      self = .array(array)
    } else {
      self = .scalar
    }
  }
}

/// Goes through a value and its schema at the same time, and notes where the keys differ.
struct SchemaWalk {
  let definitions: [String: SchemaObject]
  private(set) var differences: [String] = []
  /// The definitions that were met.
  private(set) var visited: Set<String> = []

  init(definitions: [String: SchemaObject]) {
    self.definitions = definitions
  }

  mutating func compare(_ value: JSONValue, with schema: SchemaObject, at place: String) {
    guard let schema = resolved(schema) else { return differences.append("\(place): no definition") }
    switch value {
    case .scalar: break
    case .array(let values):
      guard let items = schema.items else { return differences.append("\(place): no list in the schema") }
      for value in values { compare(value, with: items, at: "\(place)[]") }
    case .object(let object):
      guard let properties = schema.properties else { return differences.append("\(place): no object in the schema") }
      if Set(properties.keys) != Set(object.keys) { differences.append("\(place): keys \(object.keys.sorted())") }
      if Set(schema.required ?? []) != Set(object.keys) { differences.append("\(place): required keys") }
      if !schema.isClosed { differences.append("\(place): not closed") }
      for (key, value) in object {
        if let property = properties[key] { compare(value, with: property, at: "\(place).\(key)") }
      }
    }
  }

  /// What it refers to, by way of the alternative that is not null.
  private mutating func resolved(_ schema: SchemaObject) -> SchemaObject? {
    if let alternative = schema.alternatives?.first { return resolved(alternative) }
    guard let reference = schema.reference else { return schema }
    let name = String(reference.dropFirst("#/$defs/".count))
    guard let definition = definitions[name] else { return nil }
    if definition.properties != nil { visited.insert(name) }
    return resolved(definition)
  }
}
