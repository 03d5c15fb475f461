package import Vocabulary

/// Numbers and their units as a language writes them, without a locale: the same on every machine.
package struct Figures: Sendable {
  package let language: Language

  package init(_ language: Language) {
    self.language = language
  }

  /// A quantity in the unit that people use for it, such as `4,8 Mo`.
  ///
  /// - Parameter other: What it is compared with. As many decimals are shown as it takes for the two to differ.
  package func text(_ quantity: Quantity, beside other: Quantity? = nil) -> String {
    let other = other?.unit == quantity.unit ? other : nil
    let scale = Scale.fitting(quantity, beside: other)
    let value = quantity.value / scale.divisor
    let decimals = decimals(from: scale.decimals, telling: value, from: other.map { $0.value / scale.divisor })
    return number(value, decimals: decimals) + scale.suffix(for: value, in: language)
  }

  /// Rounded, with thousands apart and without trailing zeros.
  package func number(_ value: Double, decimals: Int = 0) -> String {
    let power = (0..<decimals).reduce(1.0) { power, _ in power * 10 }
    let scaled = (value.magnitude * power).rounded()
    // Beyond 2^53 a digit would be invented.
    guard scaled < 0x1p53 else { return value.description }
    let (whole, rest) = Int64(scaled).quotientAndRemainder(dividingBy: Int64(power))
    let sign = value < 0 && scaled > 0 ? "-" : ""
    guard rest > 0 else { return sign + grouped(whole) }
    let digits = String(rest + Int64(power)).dropFirst()
    let significant = String(digits.reversed().drop { $0 == "0" }.reversed())
    return sign + grouped(whole) + (language == .fr ? "," : ".") + significant
  }

  /// Page numbers as one would say them: `page 2`, `pages 2, 3 et 5`, `pages 2 à 9`.
  package func pages(_ numbers: [Int]) -> String {
    let entries = Self.runs(of: numbers).flatMap { run in
      // Two neighbours are named, three and more are a range.
      run.count < 3 ? run.map(\.description) : ["\(run.lowerBound) \(language == .fr ? "à" : "to") \(run.upperBound)"]
    }
    return (numbers.count == 1 ? "page" : "pages") + "\(Typesetting.space)" + enumeration(shortened(entries))
  }

  /// `a, b et c`.
  package func enumeration(_ items: [String], last conjunction: Words = Words(fr: "et", en: "and")) -> String {
    guard let last = items.last, items.count > 1 else { return items.first ?? "" }
    return items.dropLast().joined(separator: ", ") + " \(conjunction[language]) " + last
  }

  // MARK: - Parts

  private func decimals(from fewest: Int, telling value: Double, from other: Double?) -> Int {
    guard let other, other != value else { return fewest }
    let most = 9
    return (fewest..<most).first { number(value, decimals: $0) != number(other, decimals: $0) } ?? most
  }

  private func grouped(_ value: Int64) -> String {
    let digits = Array(String(value))
    let separator = language == .fr ? Character(Typesetting.narrowSpace) : ","
    var result = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index).isMultiple(of: 3) { result.append(separator) }
      result.append(digit)
    }
    return result
  }

  private static func runs(of numbers: [Int]) -> [ClosedRange<Int>] {
    Set(numbers).sorted().reduce(into: []) { runs, number in
      if let last = runs.last, last.upperBound == number - 1 {
        runs[runs.count - 1] = last.lowerBound...number
      } else {
        runs.append(number...number)
      }
    }
  }

  /// Nobody reads a hundred numbers.
  private func shortened(_ entries: [String]) -> [String] {
    let most = 8
    guard entries.count > most else { return entries }
    let rest = entries.count - most + 1
    return entries.prefix(most - 1) + [language == .fr ? "\(rest) autres" : "\(rest) more"]
  }
}
