import ArgumentParser
import Conversion
import PopplerReader
import Writers

/// What the program's ends mean; the numbers from 64 on are those of sysexits.h.
extension ExitCode {
    /// A part of the document could not be read; the result says which.
    static let partial = ExitCode(1)
    static let wrongUsage = ExitCode(64)
    static let unreadableInput = ExitCode(65)
    static let noInput = ExitCode(66)
    static let internalFault = ExitCode(70)
    static let cannotWrite = ExitCode(74)
    static let noPermission = ExitCode(77)

    /// The one place that says how the program ends for an error.
    init(for error: any Error) {
        switch error {
        case let error as ConversionError: self = error.exitCode
        case let error as ProfileError: self = error.exitCode
        case is ModelFileError: self = .unreadableInput
        case let error as ValidationSetError: self = error.exitCode
        case is WriteError: self = .cannotWrite
        case is ValidationError, is NoSuchBlock: self = .wrongUsage
        default: self = .internalFault
        }
    }
}

extension ConversionError {
    fileprivate var exitCode: ExitCode {
        switch reason {
        case .read(.notFound), .read(.isDirectory), .read(.unreadable): .noInput
        case .read(.needsPassword), .read(.wrongPassword): .noPermission
        case .read(.empty), .read(.notPDF), .read(.damaged), .read(.noPages), .read(.unsupportedEncryption): .unreadableInput
        case .tooLarge, .noText: .unreadableInput
        case .noSuchPage: .wrongUsage
        }
    }
}

extension ProfileError {
    fileprivate var exitCode: ExitCode {
        switch self {
        case .unreadable(let error): error.exitCode
        case .unknown, .invalid: .wrongUsage
        }
    }
}

extension ValidationSetError {
    fileprivate var exitCode: ExitCode {
        switch self {
        case .missing, .nothingIn, .noExpectation: .noInput
        case .badBaseline: .unreadableInput
        }
    }
}
