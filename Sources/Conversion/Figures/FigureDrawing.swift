import BriefingModel
import Geometry
import PopplerReader

/// Takes the figures of a briefing from its PDF: photographs as the JPEG files that they lie there as, all others drawn as
/// they are seen on the page.
package struct FigureDrawing: Sendable {
    /// How the model names the folder that the pictures go to: a relative path without a slash at its end.
    package var folder: String
    /// Opens encrypted documents.
    package var password: String?

    package init(folder: String, password: String? = nil) { (self.folder, self.password) = (folder, password) }

    /// The briefing with `image` in each figure that could be drawn, and the pictures.
    package func figures(of briefing: Briefing, in file: InputFile) throws(ConversionError) -> (Briefing, [FigurePicture]) {
        var places: [(id: String, place: Place)] = []
        var drawn = briefing
        drawn.editFigures { id, at, _ in if let place = at.first { places.append((id, place)) } }
        guard !places.isEmpty else { return (briefing, []) }
        let document: OpenDocument
        do throws(ReadError) {
            document = try OpenDocument.open(bytes: file.bytes, password: password)
        } catch {
            throw ConversionError(path: file.path, reason: .read(error))
        }
        let stem = Self.stem(of: briefing.source)
        var pictures: [FigurePicture] = []
        var images: [String: Figure.Image] = [:]
        for (id, place) in places {
            guard let part = Rect(place), let picture = picture(of: part, onPage: place.page, in: document) else { continue }
            let name = "\(stem)-\(id).\(picture.format == .png ? "png" : "jpg")"
            pictures.append(FigurePicture(name: name, bytes: picture.bytes))
            images[id] = Figure.Image(
                file: folder.isEmpty ? name : "\(folder)/\(name)", width: picture.pixelWidth, height: picture.pixelHeight)
        }
        drawn.editFigures { id, _, figure in figure.image = images[id] ?? figure.image }
        return (drawn, pictures)
    }

    /// The photograph as it lies in the PDF, or the part as it is seen.
    private func picture(of part: Rect, onPage page: Int, in document: borrowing OpenDocument) -> PagePicture? {
        let resolution = Double(Figure.Image.resolution)
        if let original = document.picture(ofPage: page, resolution: resolution, part: part, as: .originalJPEG) { return original }
        return document.picture(ofPage: page, resolution: resolution, part: part)
    }

    /// The PDF's name and the beginning of its digest, so that figures of several documents can share a folder.
    private static func stem(of source: Source) -> String {
        let name = source.fileName.lowercased().hasSuffix(".pdf") ? String(source.fileName.dropLast(4)) : source.fileName
        return name.map { $0.isWhitespace || $0 == "/" ? "-" : String($0) }.joined() + "-" + source.sha256.prefix(8)
    }
}

extension Rect {
    /// The box of a place; `nil` when it has no area.
    fileprivate init?(_ place: Place) {
        guard place.box.count == 4, place.box[0] < place.box[2], place.box[1] < place.box[3] else { return nil }
        self.init(minX: place.box[0], minY: place.box[1], maxX: place.box[2], maxY: place.box[3])
    }
}

extension Briefing {
    /// Goes over all figures in reading order.
    fileprivate mutating func editFigures(_ edit: (String, [Place], inout Figure) -> Void) {
        for section in sections.indices {
            for article in sections[section].articles.indices {
                for block in sections[section].articles[article].body.indices {
                    sections[section].articles[article].body[block].editFigures(edit)
                }
            }
        }
    }
}

extension Block {
    fileprivate mutating func editFigures(_ edit: (String, [Place], inout Figure) -> Void) {
        switch content {
        case .figure(var figure):
            edit(id, at, &figure)
            content = .figure(figure)
        case .heading(var outline):
            for child in outline.children.indices { outline.children[child].editFigures(edit) }
            content = .heading(outline)
        case .item(var outline):
            for child in outline.children.indices { outline.children[child].editFigures(edit) }
            content = .item(outline)
        case .callout(var callout):
            for child in callout.children.indices { callout.children[child].editFigures(edit) }
            content = .callout(callout)
        case .paragraph, .note, .table: break
        }
    }
}
