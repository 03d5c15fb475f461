#include "placement_layers.hpp"

namespace guichet {

Layers::Layers(QPDFObjectHandle catalog, Budget &budget) {
  QPDFObjectHandle configuration = entry(entry(catalog, "/OCProperties"), "/D");
  off_by_default = name(entry(configuration, "/BaseState")) == "OFF";
  for_each(entry(configuration, off_by_default ? "/ON" : "/OFF"), budget, [&](QPDFObjectHandle group) {
    if (group.isIndirect()) exceptions.insert(group.getObjGen());
  });
}

bool Layers::is_off(QPDFObjectHandle group) const {
  bool excepted = group.isIndirect() && exceptions.count(group.getObjGen()) > 0;
  return excepted != off_by_default;
}

bool Layers::hide(QPDFObjectHandle membership, Budget &budget) const {
  if (!membership.isDictionary()) return false;
  if (name(entry(membership, "/Type")) != "OCMD") return is_off(membership);
  bool any_on = false, any_off = false;
  for_each(entry(membership, "/OCGs"), budget, [&](QPDFObjectHandle group) {
    if (!group.isDictionary()) return;
    (is_off(group) ? any_off : any_on) = true;
  });
  if (!any_on && !any_off) return false;
  std::string policy = name(entry(membership, "/P"));
  if (policy == "AllOn") return any_off;
  if (policy == "AnyOff") return !any_off;
  if (policy == "AllOff") return any_on;
  return !any_on;
}

}  // namespace guichet
