import Conversion
import PopplerReader

extension DocumentStatus {
    /// What an error of a conversion makes of its document.
    package init(for error: ConversionError) {
        self =
            switch error.reason {
            case .read(let error): DocumentStatus(for: error)
            case .tooLarge, .tooManyPages: .tooLarge
            case .noText: .noText
            case .noSuchPage: .wrongRequest
            }
    }

    /// What an error of opening makes of its document.
    init(for error: ReadError) {
        self =
            switch error {
            case .notFound, .isDirectory, .unreadable: .noInput
            case .needsPassword, .wrongPassword: .needsPassword
            case .empty, .notPDF, .damaged, .noPages, .unsupportedEncryption: .damaged
            }
    }
}

extension DocumentReply {
    init(for error: ConversionError) { self.init(status: DocumentStatus(for: error), message: "\(error.reason)") }
}
