/// Counts over a batch. It holds no record.
public struct Summary: Sendable, Equatable {
  public private(set) var conforme = 0
  public private(set) var nonConforme = 0
  public private(set) var notVerifiable = 0
  public private(set) var bytes: Int64 = 0
  /// Documents by the code of a reason given for them.
  public private(set) var documentsByReason: [ReasonCode: Int] = [:]
  /// Those of them that it makes Non conforme.
  public private(set) var refusalsByReason: [ReasonCode: Int] = [:]
  /// What a reason weighed most for any of them.
  private var gravestByReason: [ReasonCode: Severity] = [:]
  public private(set) var documentsByFault: [Fault.Code: Int] = [:]

  public init() {}

  public var documents: Int { conforme + nonConforme + notVerifiable }

  public mutating func add(_ record: Record) {
    switch record.verdict {
    case .conforme: conforme += 1
    case .nonConforme: nonConforme += 1
    case nil: notVerifiable += 1
    }
    // A report that is read may say anything.
    let (sum, overflow) = bytes.addingReportingOverflow(record.bytes ?? 0)
    bytes = overflow ? .max : sum
    for code in Set(record.reasons.map(\.code)) { documentsByReason[code, default: 0] += 1 }
    for code in Set(record.reasons.filter { $0.severity == .refusal }.map(\.code)) {
      refusalsByReason[code, default: 0] += 1
    }
    for reason in record.reasons where gravestByReason[reason.code].map({ reason.severity.rank < $0.rank }) ?? true {
      gravestByReason[reason.code] = reason.severity
    }
    if let fault = record.fault { documentsByFault[fault.code, default: 0] += 1 }
  }

  /// The most frequent first; of those that are alike, in the order of their codes.
  package var reasonsByFrequency: [(code: ReasonCode, documents: Int, refusals: Int, gravest: Severity)] {
    documentsByReason.sorted { ($1.value, $0.key.rawValue) < ($0.value, $1.key.rawValue) }
      .map { code, documents in
        (code, documents, refusalsByReason[code] ?? 0, gravestByReason[code] ?? code.defaultSeverity)
      }
  }

  /// The most frequent first.
  package var faultsByFrequency: [(code: Fault.Code, documents: Int)] {
    documentsByFault.sorted { ($1.value, $0.key.rawValue) < ($0.value, $1.key.rawValue) }
      .map { (code: $0.key, documents: $0.value) }
  }
}
