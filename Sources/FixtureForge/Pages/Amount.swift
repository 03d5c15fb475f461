/// An amount in cents, so that the sums on a page are right.
package struct Amount: Equatable, Sendable {
  package var cents: Int

  package init(cents: Int) {
    self.cents = cents
  }

  /// A percentage of this amount, given in thousandths of a percent and rounded to the cent.
  func share(thousandthsOfPercent rate: Int) -> Amount {
    Amount(cents: (cents * rate + 50_000) / 100_000)
  }

  /// As it is written in French: `2 345,67`.
  package var formatted: String {
    let euros = String(cents.magnitude / 100)
    var groups: [Substring] = []
    var rest = euros[...]
    while !rest.isEmpty {
      groups.insert(rest.suffix(3), at: 0)
      rest = rest.dropLast(3)
    }
    let decimals = cents.magnitude % 100
    return (cents < 0 ? "-" : "") + groups.joined(separator: " ") + "," + (decimals < 10 ? "0" : "") + "\(decimals)"
  }

  static func + (left: Amount, right: Amount) -> Amount { Amount(cents: left.cents + right.cents) }
  static func - (left: Amount, right: Amount) -> Amount { Amount(cents: left.cents - right.cents) }
}
