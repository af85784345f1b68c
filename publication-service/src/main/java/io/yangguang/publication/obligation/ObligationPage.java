package io.yangguang.publication.obligation;

import io.yangguang.publication.obligation.StandingRows.Standing;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A page of obligations, and the record versions that have none. */
@Schema(name = "ObligationPage")
record ObligationPage(
        List<ObligationView> items,
        @Schema(description = "下一页的相对地址 / relative address of the next page") @Nullable String next,
        @Schema(
                        description =
                                "尚无公开义务的信息版本：等待参照数据、无适用期限、未能认定 / versions without an obligation,"
                                        + " and why")
                List<Standing> awaitingReference) {}
