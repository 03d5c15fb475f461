import Vocabulary

/// The page of the documentation that lists every key of a policy file.
package enum PolicyReference {
  package static func markdown() -> String {
    let keys = PolicyKey.all.map { key in
      """
      ### \(key.name)

      \(key.meaning) Takes \(key.allowed).

      \(defaultValue(of: key)) \(key.why)

      """
    }
    let bounds = PolicyBound.all.map { bound in
      "| `\(bound.name)` | \(bound.meaning) | \(bound.allowed.lowerBound) to \(bound.allowed.upperBound) "
        + "| \(bound.get(Policy.edocPerso.bounds)) |\n"
    }
    return head + keys.joined(separator: "\n") + "\n" + boundsHead + bounds.joined()
  }

  private static let head = """
    # The keys of a policy

    What a recipient can decide, with the values that are allowed and those of `edoc-perso`.

    <!-- Written by scripts/documentation from PolicyKey; change it there. -->

    ## Overview

    A policy file is YAML. It names what it changes of the policy that it `extends`: \
    \(Policy.builtIn.map { "`\($0.name)`" }.joined(separator: " or ")), the former where it does not say. `name` and \
    `version` are needed, and the name is none of those that are built in; a key that is not listed here is an error, \
    told with its line. `guichet policy show` prints a whole policy, `guichet policy check FILE` tells all that is wrong \
    with one.

    What a file does not name stays as in the policy that it extends. To do without a limit of that policy, name it \
    with `none`: `size_advice: none`, or for one format `size_advice: {png: none}`. The keys that take `none` say so; \
    `size_limit` and `bounds` always hold.

    Sizes are whole bytes, or a number with `kB` or `MB` (`ko`, `Mo`) of 1,000 bytes a step.

    ## Keys


    """

  private static let boundsHead = """
    ## Bounds

    The entries of `bounds`.

    | bound | what it counts | allowed | default |
    |---|---|---|---|

    """

  private static func defaultValue(of key: PolicyKey) -> String {
    let text = key.text(.edocPerso)
    // Entries stand on lines of their own.
    guard text.hasPrefix("\n") else {
      return text == " {}" ? "Default: none." : "Default: `\(text.dropFirst())`."
    }
    if key.name == "bounds" { return "Defaults: see below." }
    let entries = text.split(separator: "\n").map { line in "`\(line.drop { $0 == " " })`" }
    return "Default: \(entries.joined(separator: ", "))."
  }
}
