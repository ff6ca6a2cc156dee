package vn.thongsuot.extraction;

import vn.thongsuot.extraction.ExtractionException.Reason;

/** The messages with which files are refused: what was found, what is expected, what to do. */
final class Refusals {

    private Refusals() {}

    static ExtractionException notFound(String name) {
        return new ExtractionException(Reason.NOT_FOUND,
                "Không tìm thấy tệp " + name + ". Hãy kiểm tra lại tên và thư mục.",
                "File not found: " + name + ". Check its name and folder.");
    }

    static ExtractionException notReadable(String name, Throwable cause) {
        return new ExtractionException(Reason.NOT_FOUND,
                "Không mở được tệp " + name + ". Hãy kiểm tra quyền đọc tệp.",
                "Can't open " + name + ". Check that you may read it.", cause);
    }

    static ExtractionException isFolder(String name) {
        return new ExtractionException(Reason.NOT_FOUND,
                name + " là thư mục, không phải tệp văn bản.", name + " is a folder, not a document.");
    }

    static ExtractionException notAFile(String name) {
        return new ExtractionException(Reason.NOT_FOUND,
                name + " không phải là tệp thường (có thể là thiết bị hoặc đường ống). Hãy chỉ một tệp văn bản.",
                name + " is no ordinary file (a device or a pipe, perhaps). Name a document.");
    }

    static ExtractionException tooSlow(int seconds) {
        return new ExtractionException(Reason.TOO_LARGE,
                "Đọc tệp mất quá " + seconds + " giây, có thể tệp hỏng hoặc phá hoại. Hãy mở bằng phần mềm văn phòng, lưu lại rồi gửi tệp mới.",
                "Reading the file took more than " + seconds + " seconds; it may be damaged or hostile. Open it in an office program, save it again and use the new file.");
    }

    static ExtractionException tooMuchMemory(Throwable cause) {
        return new ExtractionException(Reason.TOO_LARGE,
                "Tệp cần nhiều bộ nhớ hơn chương trình được dùng. Hãy tách thành nhiều tệp hoặc giảm độ phân giải ảnh.",
                "The file needs more memory than the program may use. Split it or lower the pictures' resolution.", cause);
    }

    static ExtractionException tooManyDots(long dots, long limit) {
        return new ExtractionException(Reason.TOO_LARGE,
                "Ảnh có " + dots / 1_000_000 + " triệu điểm, quá giới hạn " + limit / 1_000_000 + " triệu. Hãy giảm độ phân giải.",
                "The picture has " + dots / 1_000_000 + " million dots, the limit is " + limit / 1_000_000 + " million. Lower its resolution.");
    }

    static ExtractionException empty() {
        return new ExtractionException(Reason.EMPTY,
                "Tệp rỗng, không có nội dung. Hãy xin lại tệp văn bản.", "The file is empty. Ask for it again.");
    }

    static ExtractionException tooLarge(long bytes, long limit) {
        return new ExtractionException(Reason.TOO_LARGE,
                "Tệp lớn " + megabytes(bytes) + " MB, quá giới hạn " + megabytes(limit) + " MB. Hãy tách tệp hoặc giảm độ phân giải ảnh.",
                "The file has " + megabytes(bytes) + " MB, the limit is " + megabytes(limit) + " MB. Split it or lower the pictures' resolution.");
    }

    static ExtractionException unpacksTooLarge(long limit) {
        return new ExtractionException(Reason.TOO_LARGE,
                "Nội dung nén trong tệp bung ra quá " + megabytes(limit) + " MB, có thể là tệp phá hoại. Hãy mở bằng phần mềm văn phòng, lưu lại rồi gửi tệp mới.",
                "The file unpacks to more than " + megabytes(limit) + " MB and may be hostile. Open it in an office program, save it again and use the new file.");
    }

    static ExtractionException tooLong(int limit) {
        return new ExtractionException(Reason.TOO_LONG,
                "Văn bản dài quá giới hạn " + limit + " ký tự. Hãy tách thành nhiều tệp.",
                "The text is longer than the limit of " + limit + " letters. Split the file.");
    }

    static ExtractionException tooDeep(int limit) {
        return new ExtractionException(Reason.TOO_LARGE,
                "Bảng lồng nhau quá " + limit + " lớp. Hãy mở tệp, bỏ bớt bảng lồng nhau rồi lưu lại.",
                "Tables are nested more than " + limit + " deep. Simplify them and save the file again.");
    }

    static ExtractionException tooManyCells(int limit) {
        return new ExtractionException(Reason.TOO_LARGE,
                "Các bảng có quá " + limit + " ô. Hãy tách thành nhiều tệp.",
                "The tables have more than " + limit + " cells. Split the file.");
    }

    static ExtractionException tooManyTags(int limit) {
        return new ExtractionException(Reason.TOO_LARGE,
                "Trang web có quá " + limit + " thẻ. Hãy tách thành nhiều tệp.",
                "The web page has more than " + limit + " tags. Split the file.");
    }

    static ExtractionException tooManyPages(int pages, int limit) {
        return new ExtractionException(Reason.TOO_LARGE,
                "Tệp có " + pages + " trang, quá giới hạn " + limit + " trang. Hãy tách thành nhiều tệp.",
                "The file has " + pages + " pages, the limit is " + limit + ". Split it.");
    }

    static ExtractionException tooManyPagesToRecognise(int pages, int limit) {
        return new ExtractionException(Reason.TOO_LARGE,
                "Tệp có " + pages + " trang ảnh cần nhận dạng chữ, quá giới hạn " + limit + " trang. Hãy tách thành nhiều tệp.",
                pages + " pages need text recognition, the limit is " + limit + ". Split the file.");
    }

    static ExtractionException damaged(String format, Throwable cause) {
        return new ExtractionException(Reason.DAMAGED,
                "Tệp " + format + " bị hỏng hoặc không đầy đủ. Hãy mở bằng phần mềm văn phòng để kiểm tra, hoặc xin lại tệp.",
                "The " + format + " file is damaged or incomplete. Check it in an office program or ask for it again.", cause);
    }

    static ExtractionException encrypted(String format) {
        return new ExtractionException(Reason.ENCRYPTED,
                "Tệp " + format + " đặt mật khẩu nên không đọc được. Hãy bỏ mật khẩu rồi lưu lại.",
                "The " + format + " file is protected by a password. Remove the password and save it again.");
    }

    static ExtractionException otherFormat(String found, String inEnglish) {
        return new ExtractionException(Reason.UNKNOWN_FORMAT,
                "Tệp là " + found + ", không phải văn bản đọc được. Các loại đọc được: DOCX, DOC, ODT, RTF, HTML, TXT, PDF và ảnh quét (PNG, JPEG, TIFF).",
                "The file is " + inEnglish + ", not a document that can be read. Readable: DOCX, DOC, ODT, RTF, HTML, TXT, PDF and scans (PNG, JPEG, TIFF).");
    }

    static ExtractionException noText() {
        return new ExtractionException(Reason.NO_TEXT,
                "Không tìm thấy chữ nào trong tệp. Hãy kiểm tra tệp có đúng là văn bản không.",
                "No text was found in the file. Check that it is the document you mean.");
    }

    static ExtractionException noRecognition() {
        return new ExtractionException(Reason.OCR_MISSING,
                "Tệp là bản chụp, cần phần mềm nhận dạng chữ Tesseract với tiếng Việt. Hãy cài: apt-get install tesseract-ocr tesseract-ocr-vie",
                "The file is a scan and needs the Tesseract recogniser with Vietnamese. Install it: apt-get install tesseract-ocr tesseract-ocr-vie");
    }

    static ExtractionException recognitionFailed(int page, Throwable cause) {
        return new ExtractionException(Reason.DAMAGED,
                "Không nhận dạng được chữ ở trang " + page + ". Hãy quét lại trang này rõ hơn.",
                "Page " + page + " could not be recognised. Scan it again more clearly.", cause);
    }

    private static long megabytes(long bytes) {
        return Math.max(1, bytes >> 20);
    }
}
