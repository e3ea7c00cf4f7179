#include "app/station/xlsx_package.h"

#include <expat.h>
#include <zip.h>

#include <array>
#include <cassert>

namespace wattdesk::app {

namespace {

using core::ErrorCode;
using core::Expected;
using core::fail;
using core::Unexpected;

constexpr char kNamespaceEnd = '|';

/// As ECMA-376 has them, transitional and strict.
constexpr std::array<std::string_view, 4> kNamespaces{
    "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
    "http://purl.oclc.org/ooxml/spreadsheetml/main",
    "http://schemas.openxmlformats.org/package/2006/relationships",
    "http://purl.oclc.org/ooxml/package/relationships"};

std::string_view lastWord(std::string_view name, char separator)
{
    return name.substr(name.rfind(separator) + 1);  // npos + 1 is 0
}

/// The name of an element of ours, or nothing.
std::string_view ours(std::string_view name)
{
    const std::string_view local = lastWord(name, kNamespaceEnd);
    const std::string_view space =
        name.substr(0, name.size() - std::min(name.size(), local.size() + 1));
    for (const auto known : kNamespaces) {
        if (space == known) {
            return local;
        }
    }
    return {};
}

/// A failure of the zip library.
Unexpected zipFailure(int code, const char* detail)
{
    const bool isDisk = code == ZIP_ER_OPEN || code == ZIP_ER_READ || code == ZIP_ER_SEEK;
    return fail(isDisk ? ErrorCode::FileNotReadable : ErrorCode::ImportFormat, detail);
}

std::string folderOf(const std::string& part)
{
    return part.substr(0, part.rfind('/') + 1);
}

/// A reference within the package, as the name of an entry of the archive.
std::string resolved(const std::string& folder, std::string_view target)
{
    const bool isAbsolute = !target.empty() && target.front() == '/';
    const auto path = isAbsolute ? std::filesystem::path{target.substr(1)}
                                 : std::filesystem::path{folder} / target;
    return path.lexically_normal().generic_string();
}

class Relationships final : public XmlContent {
public:
    explicit Relationships(std::string folder) : m_folder{std::move(folder)} {}

    Expected<void> start(std::string_view name, const XmlAttributes& attributes) override
    {
        constexpr std::size_t kRelationshipsMax = 10'000;
        if (name != "Relationship" || attributes.at("TargetMode") == "External") {
            return {};
        }
        if (found.size() == kRelationshipsMax) {
            return fail(ErrorCode::ImportFormat, "too many relationships");
        }
        found.push_back({std::string{attributes.at("Id")},
                         std::string{lastWord(attributes.at("Type"), '/')},
                         resolved(m_folder, attributes.at("Target"))});
        return {};
    }
    Expected<void> end(std::string_view /*name*/) override { return {}; }
    Expected<void> text(std::string_view /*piece*/) override { return {}; }

    std::vector<XlsxPackage::Relationship> found;

private:
    std::string m_folder;
};

}  // namespace

std::string_view XmlAttributes::at(std::string_view name) const
{
    for (const char** pair = m_pairs; *pair != nullptr; pair += 2) {
        if (lastWord(pair[0], kNamespaceEnd) == name) {
            return pair[1];
        }
    }
    return {};
}

void XlsxPackage::Discard::operator()(zip* archive) const
{
    zip_discard(archive);
}

Expected<XlsxPackage> XlsxPackage::open(const std::filesystem::path& path)
{
    int problem = 0;
    zip* archive = zip_open(path.c_str(), ZIP_RDONLY, &problem);
    if (archive == nullptr) {
        return zipFailure(problem, "not a zip archive");
    }
    return XlsxPackage{archive};
}

Expected<std::vector<XlsxPackage::Relationship>> XlsxPackage::relationshipsOf(
    const std::string& part) const
{
    Relationships content{folderOf(part)};
    const std::string name = part.substr(folderOf(part).size());
    if (auto done = read(folderOf(part) + "_rels/" + name + ".rels", content); !done) {
        return Unexpected{done.error()};
    }
    return std::move(content.found);
}

Expected<void> XlsxPackage::read(const std::string& part, XmlContent& content) const
{
    const auto opened = XlsxPart::open(*this, part, content);
    if (!opened) {
        return Unexpected{opened.error()};
    }
    for (;;) {
        const auto more = (*opened)->step();
        if (!more) {
            return Unexpected{more.error()};
        }
        if (!*more) {
            return {};
        }
    }
}

void XlsxPart::CloseFile::operator()(zip_file* file) const
{
    zip_fclose(file);
}

void XlsxPart::FreeParser::operator()(XML_ParserStruct* parser) const
{
    XML_ParserFree(parser);
}

template <class Call>
void XlsxPart::tell(const Call& call)
{
    // The parser may call once more after it was told to stop.
    if (!m_told) {
        return;
    }
    m_told = call();
    if (!m_told) {
        XML_StopParser(m_parser.get(), XML_FALSE);
    }
}

XlsxPart::XlsxPart(zip_file* file, std::uint64_t compressedBytes, XmlContent& content)
    : m_file{file},
      m_parser{XML_ParserCreateNS(nullptr, kNamespaceEnd)},
      m_compressedBytes{compressedBytes},
      m_content{content}
{
    assert(m_parser);
    XML_SetUserData(m_parser.get(), this);
    XML_SetElementHandler(
        m_parser.get(),
        [](void* part, const char* name, const char** attributes) {
            auto& self = *static_cast<XlsxPart*>(part);
            self.tell([&]() -> Expected<void> {
                if (++self.m_depth > kDepthMax) {
                    return fail(ErrorCode::ImportFormat, "nested too deeply");
                }
                return self.m_content.start(ours(name), XmlAttributes{attributes});
            });
        },
        [](void* part, const char* name) {
            auto& self = *static_cast<XlsxPart*>(part);
            --self.m_depth;
            self.tell([&] { return self.m_content.end(ours(name)); });
        });
    XML_SetCharacterDataHandler(m_parser.get(), [](void* part, const char* text, int size) {
        auto& self = *static_cast<XlsxPart*>(part);
        self.tell([&] { return self.m_content.text({text, static_cast<std::size_t>(size)}); });
    });
    // No workbook has one, and entities are declared nowhere else.
    XML_SetStartDoctypeDeclHandler(m_parser.get(),
                                   [](void* part, const char* /*name*/, const char* /*system*/,
                                      const char* /*public*/, int /*hasSubset*/) {
                                       static_cast<XlsxPart*>(part)->tell([]() -> Expected<void> {
                                           return fail(ErrorCode::ImportFormat, "a document type");
                                       });
                                   });
}

Expected<std::unique_ptr<XlsxPart>> XlsxPart::open(const XlsxPackage& package,
                                                   const std::string& name, XmlContent& content)
{
    zip* archive = package.archive();
    zip_stat_t facts{};
    const zip_int64_t index = zip_name_locate(archive, name.c_str(), ZIP_FL_NOCASE);
    if (index < 0 || zip_stat_index(archive, static_cast<zip_uint64_t>(index), 0, &facts) != 0) {
        return fail(ErrorCode::ImportFormat, "no part " + name);
    }
    zip_file* file = zip_fopen_index(archive, static_cast<zip_uint64_t>(index), 0);
    if (file == nullptr) {
        return zipFailure(zip_error_code_zip(zip_get_error(archive)), "a part cannot be opened");
    }
    return std::unique_ptr<XlsxPart>{new XlsxPart{file, facts.comp_size, content}};
}

Expected<void> XlsxPart::boundsKept() const
{
    const auto parsed = static_cast<std::uint64_t>(XML_GetCurrentByteIndex(m_parser.get()));
    if (m_bytes > kBytesMax ||
        m_bytes > kRatioFreeBytes + kRatioMax * std::min(m_compressedBytes, kBytesMax)) {
        return fail(ErrorCode::ImportFormat, "a part is too large");
    }
    if (m_bytes > kTokenBytesMax && parsed < m_bytes - kTokenBytesMax) {
        return fail(ErrorCode::ImportFormat, "an element is too long");
    }
    return {};
}

Expected<bool> XlsxPart::step()
{
    constexpr std::size_t kPieceBytes = 1 << 16;
    m_piece.resize(kPieceBytes);
    const zip_int64_t size = zip_fread(m_file.get(), m_piece.data(), m_piece.size());
    if (size < 0) {
        return zipFailure(zip_error_code_zip(zip_file_get_error(m_file.get())),
                          "a part cannot be read");
    }
    m_bytes += static_cast<std::uint64_t>(size);
    const auto status =
        XML_Parse(m_parser.get(), m_piece.data(), static_cast<int>(size), size == 0 ? 1 : 0);
    if (!m_told) {
        return Unexpected{m_told.error()};
    }
    if (status != XML_STATUS_OK) {
        return fail(ErrorCode::ImportFormat, XML_ErrorString(XML_GetErrorCode(m_parser.get())));
    }
    return boundsKept().map([&] { return size != 0; });
}

}  // namespace wattdesk::app
