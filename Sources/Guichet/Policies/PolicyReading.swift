import Vocabulary
import Yams

/// One reading of a policy file: goes on after a problem, so that all are told at once.
struct PolicyReading {
  private(set) var problems: [PolicyFile.Problem] = []

  mutating func policy(from mapping: Node.Mapping) -> Policy {
    var policy = base(of: mapping)
    for (keyNode, value) in mapping {
      guard let name = keyNode.string, name != "extends" else { continue }
      guard let key = PolicyKey.all.first(where: { $0.name == name }) else {
        note(
          keyNode, name,
          "there is no such key; there are \((["extends"] + PolicyKey.all.map(\.name)).joined(separator: ", "))")
        continue
      }
      read(value, as: key, into: &policy)
    }
    for required in ["name", "version"] where mapping[required] == nil {
      problems.append(PolicyFile.Problem(key: required, message: "is missing: the record names the policy by it"))
    }
    return policy
  }

  /// What the file starts from. Default: `edoc-perso`.
  private mutating func base(of mapping: Node.Mapping) -> Policy {
    guard let extended = mapping["extends"] else { return .edocPerso }
    if let policy = Policy.builtIn.first(where: { $0.name == extended.string }) { return policy }
    note(extended, "extends", "takes one of \(Policy.builtIn.map(\.name).joined(separator: ", "))")
    return .edocPerso
  }

  private mutating func read(_ value: Node, as key: PolicyKey, into policy: inout Policy) {
    switch key.reading {
    case .value(_, let read):
      if let problem = read(value, &policy) { note(value, key.name, problem) }
    case .entries(let allowed, let read, let remove):
      if value.isNone, let remove { return remove(&policy) }
      guard case .mapping(let entries) = value else { return note(value, key.name, "takes \(allowed)") }
      for (nameNode, entry) in entries {
        let name = nameNode.string ?? ""
        if let problem = read(name, entry, &policy) { note(nameNode, "\(key.name).\(name)", problem) }
      }
    }
  }

  private mutating func note(_ node: Node, _ key: String, _ message: String) {
    problems.append(PolicyFile.Problem(line: node.mark?.line, key: key, message: message))
  }
}
