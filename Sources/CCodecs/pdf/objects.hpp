// Ways through the objects of a hostile document: nothing here warns, throws or trusts a type.
#pragma once

#include "qpdf.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace guichet {

/// The value of a key, also of a stream's dictionary; null where there is none.
QPDFObjectHandle entry(QPDFObjectHandle object, const std::string &key);
/// A name without its slash; empty where the object is no name.
std::string name(QPDFObjectHandle object);
/// Text in UTF-8; empty where the object is no string.
std::string text(QPDFObjectHandle object);
/// 0 where the object is no integer, and what is usual where it is null.
int64_t integer(QPDFObjectHandle object, int64_t usual = 0);
/// False where the object is no boolean.
bool is_true(QPDFObjectHandle object);

/// The numbers of an array that holds so many and nothing else; nothing where it does not.
template <size_t count> std::optional<std::array<double, count>> numbers(QPDFObjectHandle array) {
  std::array<double, count> found{};
  if (!array.isArray() || array.getArrayNItems() != static_cast<int>(count)) return {};
  for (size_t index = 0; index < count; ++index) {
    if (!array.getArrayItem(static_cast<int>(index)).getValueAsNumber(found[index])) return {};
  }
  return found;
}

/// Thrown, and caught in this library, where a walk meets a bound.
struct TooComplex {
  uint64_t value;
  uint64_t limit;
};

/// The means of all walks over one document together.
class Budget {
public:
  explicit Budget(uint64_t maximum) : maximum(maximum) {}

  /// At most as much as all of it at a time.
  void spend(uint64_t amount = 1) {
    used += amount;
    if (used > maximum) throw TooComplex{used, maximum};
  }
  uint64_t spent() const { return used; }
  void renew() { used = 0; }

private:
  uint64_t maximum;
  uint64_t used = 0;
};

/// The indirect objects that a walk has seen. Direct objects cannot be met twice: they belong to one place in the file.
class Seen {
public:
  /// Whether this is the first time.
  bool insert(QPDFObjectHandle object) { return !object.isIndirect() || objects.insert(object.getObjGen()).second; }
  bool contains(QPDFObjectHandle object) const {
    return object.isIndirect() && objects.count(object.getObjGen()) > 0;
  }

private:
  std::set<QPDFObjGen> objects;
};

/// Calls `body` with the items of an array, or with the object itself where it is none.
template <typename Body> void for_each(QPDFObjectHandle object, Budget &budget, Body body) {
  if (!object.isArray()) {
    body(object);
    return;
  }
  int count = object.getArrayNItems();
  for (int index = 0; index < count; ++index) {
    budget.spend();
    body(object.getArrayItem(index));
  }
}

/// Calls `body` with each key and value of a name tree (ISO 32000-2, 7.9.6), in no certain order.
template <typename Body> void for_each_in_name_tree(QPDFObjectHandle root, Budget &budget, Body body) {
  Seen seen;
  std::vector<QPDFObjectHandle> nodes{root};
  while (!nodes.empty()) {
    QPDFObjectHandle node = nodes.back();
    nodes.pop_back();
    budget.spend();
    if (!node.isDictionary() || !seen.insert(node)) continue;
    QPDFObjectHandle names = entry(node, "/Names");
    int count = names.isArray() ? names.getArrayNItems() : 0;
    for (int index = 0; index + 1 < count; index += 2) {
      budget.spend();
      body(names.getArrayItem(index), names.getArrayItem(index + 1));
    }
    QPDFObjectHandle kids = entry(node, "/Kids");
    if (kids.isArray()) for_each(kids, budget, [&](QPDFObjectHandle kid) { nodes.push_back(kid); });
  }
}

}  // namespace guichet
