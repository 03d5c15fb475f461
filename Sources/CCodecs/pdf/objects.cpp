#include "objects.hpp"

namespace guichet {

QPDFObjectHandle entry(QPDFObjectHandle object, const std::string &key) {
  if (object.isDictionary()) return object.getKey(key);
  if (object.isStream()) return object.getDict().getKey(key);
  return QPDFObjectHandle::newNull();
}

std::string name(QPDFObjectHandle object) {
  return object.isName() ? object.getName().substr(1) : std::string();
}

std::string text(QPDFObjectHandle object) {
  return object.isString() ? object.getUTF8Value() : std::string();
}

int64_t integer(QPDFObjectHandle object, int64_t usual) {
  return object.isInteger() ? object.getIntValue() : object.isNull() ? usual : 0;
}

bool is_true(QPDFObjectHandle object) {
  return object.isBool() && object.getBoolValue();
}

}  // namespace guichet
