package io.yangguang.catalog.attachment;

import io.yangguang.catalog.attachment.model.StoredFile;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An uploaded file, to be referred to by its hash. */
@Schema(description = "已上传的文件，在登记信息时以 sha256 引用 / refer to it by its sha256")
record AttachmentView(
        @Schema(examples = "2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae")
                String sha256,
        @Schema(examples = "计划表.xlsx") String name,
        @Schema(
                        description = "按文件内容识别，不以申报为准 / told from the bytes",
                        examples =
                                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
                String mediaType,
        @Schema(description = "字节数", examples = "10240") long size) {

    static AttachmentView of(StoredFile file, String name) {
        return new AttachmentView(file.sha256(), name, file.mediaType(), file.size());
    }
}
