#include "page_tree.hpp"

namespace guichet {

namespace {

guichet_pdf_box box(QPDFObjectHandle array, const guichet_pdf_box &inherited) {
  auto corners = numbers<4>(array);
  return corners ? guichet_pdf_box{true, (*corners)[0], (*corners)[1], (*corners)[2], (*corners)[3]} : inherited;
}

}  // namespace

guichet_pdf_page page_attributes(QPDFObjectHandle node, const guichet_pdf_page &inherited) {
  guichet_pdf_page page = inherited;
  page.media_box = box(entry(node, "/MediaBox"), inherited.media_box);
  page.crop_box = box(entry(node, "/CropBox"), inherited.crop_box);
  QPDFObjectHandle rotation = entry(node, "/Rotate");
  if (rotation.isInteger()) page.rotation = rotation.getIntValue();
  // The one attribute here that is not inherited.
  if (!entry(node, "/UserUnit").getValueAsNumber(page.user_unit)) page.user_unit = 1;
  return page;
}

}  // namespace guichet
