import Conversion
import PopplerReader

extension DocumentStatus {
    /// What an error of a conversion makes of its document.
    public init(for error: ConversionError) {
        self =
            switch error.reason {
            case .read(.notFound), .read(.isDirectory), .read(.unreadable): .noInput
            case .read(.needsPassword), .read(.wrongPassword): .needsPassword
            case .read(.empty), .read(.notPDF), .read(.damaged), .read(.noPages), .read(.unsupportedEncryption): .damaged
            case .tooLarge, .tooManyPages: .tooLarge
            case .noText: .noText
            case .noSuchPage: .wrongRequest
            }
    }
}

extension DocumentReply {
    init(for error: ConversionError) { self.init(status: DocumentStatus(for: error), message: "\(error.reason)") }
}
